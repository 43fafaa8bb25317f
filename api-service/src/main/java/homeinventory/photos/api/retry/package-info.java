/** Manual retries of failed photos. */
@NullMarked
package homeinventory.photos.api.retry;

import org.jspecify.annotations.NullMarked;
