/** The contract of the sweep that finishes and tidies up what nobody else does. */
@NullMarked
package homeinventory.photos.model.housekeeping;

import org.jspecify.annotations.NullMarked;
