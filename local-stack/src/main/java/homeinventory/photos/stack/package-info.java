/** The program that {@code ./start} runs: the whole service in one process, with PostgreSQL and Temporal as children. */
@NullMarked
package homeinventory.photos.stack;

import org.jspecify.annotations.NullMarked;
