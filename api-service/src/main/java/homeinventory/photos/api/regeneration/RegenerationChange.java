package homeinventory.photos.api.regeneration;

import homeinventory.photos.api.problems.AnswersProblems;
import homeinventory.photos.api.problems.ProblemType;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The answers that all changes of a regeneration have in common. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ResponseStatus(HttpStatus.ACCEPTED)
@AnswersProblems({ProblemType.NOT_FOUND, ProblemType.REGENERATION_OVER})
@interface RegenerationChange {}
