package homeinventory.photos.api.upload;

import homeinventory.photos.api.problems.AnswersProblems;
import homeinventory.photos.api.problems.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes an upload in the OpenAPI document. Uploads for items and for repairs differ only in their owner. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Operation(
        summary = "Upload a photo",
        description = "Answers once the photo is stored, before there are thumbnails; follow the workspace's events.",
        requestBody =
                @RequestBody(
                        required = true,
                        content =
                                @Content(
                                        mediaType = "multipart/form-data",
                                        schema = @Schema(implementation = UploadOperation.Form.class))))
@Parameter(
        in = ParameterIn.HEADER,
        name = IdempotencyKey.HEADER,
        description = "A new value for each upload, at most 255 characters; sent again with the same file, it gives"
                + " the photo from then")
@Parameter(
        in = ParameterIn.QUERY,
        name = "on_duplicate",
        description = "What happens if the workspace has a photo with the same content: it is stored again and names"
                + " that one in duplicate_of, or it is refused with 409",
        schema =
                @Schema(
                        type = "string",
                        allowableValues = {"keep", "reject"},
                        defaultValue = "keep"))
@ApiResponse(
        responseCode = "201",
        description = "Stored; thumbnails follow",
        headers = @Header(name = "Location", description = "The photo", schema = @Schema(type = "string")))
@AnswersProblems({
    ProblemType.INVALID_MULTIPART,
    ProblemType.UPLOAD_INTERRUPTED,
    ProblemType.DUPLICATE_PHOTO,
    ProblemType.PHOTO_TOO_LARGE,
    ProblemType.NOT_A_PHOTO,
    ProblemType.PHOTO_UNREADABLE,
    ProblemType.PHOTO_DIMENSIONS_TOO_LARGE,
    ProblemType.IDEMPOTENCY_KEY_REUSED,
    ProblemType.STORAGE_FULL
})
@interface UploadOperation {

    /** The body's one part. */
    @Schema(name = "PhotoUpload")
    record Form(
            @Schema(type = "string", format = "binary", description = "A {{photo-formats}} photo")
            String file) {}
}
