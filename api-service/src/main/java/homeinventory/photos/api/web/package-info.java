/** What holds for every answer of the API. */
@NullMarked
package homeinventory.photos.api.web;

import org.jspecify.annotations.NullMarked;
