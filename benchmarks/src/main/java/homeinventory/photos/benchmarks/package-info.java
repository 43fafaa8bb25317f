/** How long the engine's steps take, and how the whole of it compares with others. */
@NullMarked
package homeinventory.photos.benchmarks;

import org.jspecify.annotations.NullMarked;
