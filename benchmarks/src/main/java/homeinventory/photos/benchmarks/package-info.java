/** Measures the engine's steps, and compares the engine with others. */
@NullMarked
package homeinventory.photos.benchmarks;

import org.jspecify.annotations.NullMarked;
