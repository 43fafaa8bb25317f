/** The Temporal server: where it comes from, and how it is kept running. */
@NullMarked
package homeinventory.photos.stack.temporal;

import org.jspecify.annotations.NullMarked;
