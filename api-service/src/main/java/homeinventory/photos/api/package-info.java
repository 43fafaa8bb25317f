/** The HTTP side of the service: REST, events, the page, and the dispatcher that starts workflows. */
@NullMarked
package homeinventory.photos.api;

import org.jspecify.annotations.NullMarked;
