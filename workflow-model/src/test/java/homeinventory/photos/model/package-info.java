@NullMarked
package homeinventory.photos.model;

import org.jspecify.annotations.NullMarked;
