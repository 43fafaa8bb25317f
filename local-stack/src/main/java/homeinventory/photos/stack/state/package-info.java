/** What the stack keeps between two starts, and what it checks before it begins. */
@NullMarked
package homeinventory.photos.stack.state;

import org.jspecify.annotations.NullMarked;
