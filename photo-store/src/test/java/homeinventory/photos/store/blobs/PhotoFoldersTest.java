package homeinventory.photos.store.blobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.blobs.PhotoFolders.PhotoFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhotoFoldersTest {
    private final BlobStore store = new InMemoryBlobStore();
    private final PhotoFolders folders = new PhotoFolders(store);

    @Test
    void pages_show_each_folder_of_a_photo_once_in_order_and_nothing_else() throws IOException {
        String first = folder(1, 1);
        String second = folder(1, 2);
        String third = folder(2, 1);
        for (String folder : List.of(third, second, first)) {
            store.put(folder + "/original.jpg", new byte[1]);
            store.put(folder + "/1/small.webp", new byte[1]);
        }
        store.put("lost-and-found/0001/original.jpg", new byte[1]);
        store.put("notes.txt", new byte[1]);
        store.put(new UUID(1, 7) + "/README", new byte[1]);

        assertThat(folders.list("", 2)).extracting(PhotoFolder::key).containsExactly(first, second);
        assertThat(folders.list(second, 2)).extracting(PhotoFolder::key).containsExactly(third);
        assertThat(folders.list(third, 2)).isEmpty();
    }

    @Test
    void everything_that_is_stored_of_a_photo_is_in_its_folder() throws IOException {
        store.put(folder(1, 1) + "/original.jpg", new byte[1]);
        store.put(folder(1, 1) + "/12/small.webp", new byte[1]);
        store.put(folder(1, 1) + "/012/small.webp", new byte[1]);
        store.begin(folder(1, 1)).write(ByteBuffer.allocate(1));

        PhotoFolder folder = folders.list("", 10).getFirst();

        assertThat(folder.files())
                .extracting(file -> file.entry().isUnfinished(), PhotoFolders.StoredFile::generation)
                .containsExactly(tuple(true, 0), tuple(false, 0), tuple(false, 12), tuple(false, 0));
    }

    @Test
    void a_page_of_folders_may_need_several_pages_of_the_store() throws IOException {
        for (int photo = 0; photo < 700; photo++) {
            store.put(folder(1, photo) + "/original.jpg", new byte[1]);
            store.put(folder(1, photo) + "/1/small.webp", new byte[1]);
        }

        assertThat(folders.list("", 700))
                .extracting(PhotoFolder::key)
                .containsExactlyElementsOf(IntStream.range(0, 700)
                        .mapToObj(photo -> folder(1, photo))
                        .toList());
        assertThat(folders.list("", 1000))
                .allSatisfy(folder -> assertThat(folder.files()).hasSize(2));
    }

    private static String folder(int workspace, int photo) {
        return BlobKeys.photoFolder(new WorkspaceId(new UUID(workspace, 7)), new PhotoId(new UUID(photo, 7)));
    }
}
