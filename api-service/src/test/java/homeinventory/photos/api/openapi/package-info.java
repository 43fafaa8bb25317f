/** The OpenAPI document against what the API really does. */
@NullMarked
package homeinventory.photos.api.openapi;

import org.jspecify.annotations.NullMarked;
