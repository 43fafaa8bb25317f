/** Making thumbnails again: what was asked for, how far it is, and the swap of a photo's generation (docs/adr/0071). */
@NullMarked
package homeinventory.photos.store.regeneration;

import org.jspecify.annotations.NullMarked;
