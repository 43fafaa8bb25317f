/** The API as a stranger's tool sees it that knows the OpenAPI document alone. */
@NullMarked
package homeinventory.photos.api.contract;

import org.jspecify.annotations.NullMarked;
