/** The web page: static files, served so that nothing but themselves can run in them. */
@NullMarked
package homeinventory.photos.api.page;

import org.jspecify.annotations.NullMarked;
