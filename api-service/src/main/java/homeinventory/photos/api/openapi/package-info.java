/** The OpenAPI document at {@code /v3/api-docs}. */
@NullMarked
package homeinventory.photos.api.openapi;

import org.jspecify.annotations.NullMarked;
