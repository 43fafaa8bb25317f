/** The Temporal contract of making thumbnails again (docs/adr/0071). */
@NullMarked
package homeinventory.photos.model.regeneration;

import org.jspecify.annotations.NullMarked;
