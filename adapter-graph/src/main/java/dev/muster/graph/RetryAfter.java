package dev.muster.graph;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClientResponseException;

/** How long Graph wants to be left alone: the header of that name, in seconds or as a date. */
final class RetryAfter {

    private RetryAfter() {}

    static Optional<Duration> of(RestClientResponseException answer, Instant now) {
        HttpHeaders headers = Optional.ofNullable(answer.getResponseHeaders()).orElseGet(HttpHeaders::new);
        return Optional.ofNullable(headers.getFirst(HttpHeaders.RETRY_AFTER))
                .map(String::strip)
                .flatMap(text -> text.matches("[0-9]{1,9}")
                        ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                        : until(headers, now));
    }

    private static Optional<Duration> until(HttpHeaders headers, Instant now) {
        try {
            return Optional.ofNullable(headers.getFirstZonedDateTime(HttpHeaders.RETRY_AFTER))
                    .map(ZonedDateTime::toInstant)
                    .map(then -> Duration.between(now, then))
                    .filter(Duration::isPositive);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
