/** What the stack tells the person who started it. */
@NullMarked
package homeinventory.photos.stack.report;

import org.jspecify.annotations.NullMarked;
