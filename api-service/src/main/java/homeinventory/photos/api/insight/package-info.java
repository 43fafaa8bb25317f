/** Counts of photos and the history of each, for the page and for operators. */
@NullMarked
package homeinventory.photos.api.insight;

import org.jspecify.annotations.NullMarked;
