package homeinventory.photos.model;

import io.temporal.common.SearchAttributeKey;

/** Search attributes of every {@link ThumbnailWorkflow}. The namespace must have them with the type Keyword. */
public final class SearchAttributes {
    /** The workspace's id. */
    public static final SearchAttributeKey<String> WORKSPACE_ID = SearchAttributeKey.forKeyword("WorkspaceId");

    /** {@link PhotoType#wireName()}. */
    public static final SearchAttributeKey<String> PHOTO_TYPE = SearchAttributeKey.forKeyword("PhotoType");

    private SearchAttributes() {}
}
