/** What happened to photos and how many there are: for timelines and for people who watch over the service. */
@NullMarked
package homeinventory.photos.api.insight;

import org.jspecify.annotations.NullMarked;
