/** The Temporal contract of regeneration (docs/adr/0071; how to remove it: docs/adr/0074). */
@NullMarked
package homeinventory.photos.model.regeneration;

import org.jspecify.annotations.NullMarked;
