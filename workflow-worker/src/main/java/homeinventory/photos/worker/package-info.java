/** The worker: turns photos into thumbnails, as a process of its own or inside a bigger one. */
@NullMarked
package homeinventory.photos.worker;

import org.jspecify.annotations.NullMarked;
