package dev.muster.app.console;

import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** Says in words that the database is away, instead of that something did not work. */
@ControllerAdvice(basePackageClasses = Away.class)
final class Away {

    static final String WORDS =
            "The database does not answer. Until it does, nothing is sent; nothing is lost either, and what comes in is taken when the platforms repeat it.";

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    ModelAndView databaseAway() {
        return new ModelAndView("error", Map.of("status", HttpStatus.SERVICE_UNAVAILABLE.value(), "words", WORDS));
    }
}
