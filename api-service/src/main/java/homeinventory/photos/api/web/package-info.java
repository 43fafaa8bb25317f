/** What all routes of the API share: ids, cursors, and how answers are written. */
@NullMarked
package homeinventory.photos.api.web;

import org.jspecify.annotations.NullMarked;
