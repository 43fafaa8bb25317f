/** Compares the OpenAPI document with the real API. */
@NullMarked
package homeinventory.photos.api.openapi;

import org.jspecify.annotations.NullMarked;
