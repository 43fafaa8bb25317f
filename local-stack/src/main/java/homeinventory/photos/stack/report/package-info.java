/** Output for the person who started the stack. */
@NullMarked
package homeinventory.photos.stack.report;

import org.jspecify.annotations.NullMarked;
