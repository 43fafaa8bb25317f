@NullMarked
package homeinventory.photos.api.insight;

import org.jspecify.annotations.NullMarked;
