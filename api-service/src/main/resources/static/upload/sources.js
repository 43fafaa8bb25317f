// Where files come from: chosen, taken with the camera, dropped, or pasted.

/** Calls `onFiles(files)`. Files can be dropped anywhere; `zone` shows that during a drag. */
export function wireSources(zone, onFiles) {
  for (const input of zone.querySelectorAll("input[type=file]")) {
    input.addEventListener("change", () => {
      take(input.files);
      input.value = ""; // so that the same file can be chosen again
    });
  }
  addEventListener("paste", event => take(event.clipboardData?.files));
  addEventListener("dragover", event => {
    if (event.dataTransfer.types.includes("Files")) {
      event.preventDefault();
      zone.classList.add("over");
    }
  });
  addEventListener("dragleave", event => event.relatedTarget ?? zone.classList.remove("over"));
  addEventListener("drop", event => {
    zone.classList.remove("over");
    if (event.dataTransfer.types.includes("Files")) {
      event.preventDefault(); // or the browser would leave the page to show the file
      take(event.dataTransfer.files);
    }
  });

  function take(files) {
    if (files?.length) {
      onFiles([...files]);
    }
  }
}
