/** The whole service in one process, with PostgreSQL and Temporal as its children: what {@code ./start} runs. */
@NullMarked
package homeinventory.photos.stack;

import org.jspecify.annotations.NullMarked;
