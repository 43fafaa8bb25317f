/**
 * The workflow. Temporal replays this code from the history after a crash, so it must issue the same commands each time: no
 * clock, no randomness, no input or output, no branch that depends on settings.
 */
@NullMarked
package homeinventory.photos.worker.workflow;

import org.jspecify.annotations.NullMarked;
