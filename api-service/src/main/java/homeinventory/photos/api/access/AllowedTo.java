package homeinventory.photos.api.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may use a route. Every handler method needs this annotation, on itself or on its class; the service does not start
 * without it. On a method it overrides the annotation of the class.
 *
 * <p>A request of a method that a path does not take follows the strictest rule of that path.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedTo {
    Callers value();

    /**
     * On a class with a path: whether the rule also covers the addresses below that path that have no handler. By default
     * those follow the rule of {@code /api}, or of the workspace: see {@link RouteRules}.
     */
    boolean includingUnknown() default false;
}
