/** The Temporal contract and the vocabulary that every module shares. Nothing here does any work. */
@NullMarked
package homeinventory.photos.model;

import org.jspecify.annotations.NullMarked;
