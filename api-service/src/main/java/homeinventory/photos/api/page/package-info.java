/** The web page: static files, served so that browsers run nothing else. */
@NullMarked
package homeinventory.photos.api.page;

import org.jspecify.annotations.NullMarked;
