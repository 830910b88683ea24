package dev.muster.graph;

import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/** Puts our token on each call below Graph's root, and on no other; a token that is no longer accepted is replaced once. */
final class SignsIn implements ClientHttpRequestInterceptor {

    private final Tokens tokens;
    private final URI root;

    SignsIn(Tokens tokens, URI root) {
        this.tokens = tokens;
        this.root = root;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution calls)
            throws IOException {
        Links.requireBelow(root, request.getURI());
        Tokens.Token token = tokens.current();
        request.getHeaders().setBearerAuth(token.value());
        ClientHttpResponse response = calls.execute(request, body);
        if (response.getStatusCode() != HttpStatus.UNAUTHORIZED) {
            return response;
        }
        response.close();
        tokens.forget(token);
        request.getHeaders().setBearerAuth(tokens.current().value());
        return calls.execute(request, body);
    }
}
