/** The Temporal server: choosing, fetching, starting and supervising it. */
@NullMarked
package homeinventory.photos.stack.temporal;

import org.jspecify.annotations.NullMarked;
