package dev.muster.teams;

import com.microsoft.bot.connector.Conversations;
import com.microsoft.bot.connector.rest.RestConnectorClient;
import com.microsoft.bot.restclient.RestClient;
import com.microsoft.bot.restclient.ServiceResponseBuilder;
import com.microsoft.bot.restclient.credentials.ServiceClientCredentials;
import com.microsoft.bot.restclient.retry.RetryStrategy;
import com.microsoft.bot.restclient.serializer.JacksonAdapter;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import retrofit2.Retrofit;

/** The SDK's connector clients, one per service, built so that a send is one request (platforms.md B.13 #2, #2b, #4, #5). */
final class Connectors implements AutoCloseable {

    /** Signing in included, and well below the time after which a claimed delivery is thought abandoned. */
    static final Duration WHOLE_CALL = Duration.ofSeconds(20);

    private static final int MOST_CLIENTS = 16;
    private static final int MOST_REQUESTS = 64;

    private final ServiceClientCredentials credentials;
    private final Duration wholeCall;
    private final Boundary boundary;
    private final Map<URI, RestConnectorClient> clients = new LinkedHashMap<>(16, 0.75f, true);

    Connectors(ServiceClientCredentials credentials, InstantSource clock) {
        this(credentials, clock, WHOLE_CALL);
    }

    Connectors(ServiceClientCredentials credentials, InstantSource clock, Duration wholeCall) {
        this.credentials = credentials;
        this.wholeCall = wholeCall;
        this.boundary = new Boundary(clock);
    }

    /** The client for a service that {@link ServiceHosts} admitted. */
    synchronized Conversations to(URI admitted) {
        RestConnectorClient client = clients.computeIfAbsent(admitted, this::connect);
        if (clients.size() > MOST_CLIENTS) {
            Iterator<RestConnectorClient> longestUnused = clients.values().iterator();
            longestUnused.next().close();
            longestUnused.remove();
        }
        return client.getConversations();
    }

    private RestConnectorClient connect(URI service) {
        Dispatcher dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
        dispatcher.setMaxRequests(MOST_REQUESTS);
        dispatcher.setMaxRequestsPerHost(MOST_REQUESTS);
        OkHttpClient.Builder http = new OkHttpClient.Builder().addInterceptor(boundary);
        RestClient.Builder client = new RestClient.Builder(http, new Retrofit.Builder());
        harden(http);
        return new RestConnectorClient(client.withBaseUrl(service.toString())
                .withCredentials(credentials)
                .withSerializerAdapter(new JacksonAdapter())
                .withResponseBuilderFactory(new ServiceResponseBuilder.Factory())
                .withRetryStrategy(new Never())
                .withDispatcher(dispatcher)
                .withConnectionTimeout(5, TimeUnit.SECONDS)
                .withReadTimeout(wholeCall.toMillis(), TimeUnit.MILLISECONDS)
                .build());
    }

    // After the SDK has put its own settings in. OkHttp would repeat a POST by itself on a broken connection, and
    // follow redirects
    // with our token; over HTTP/2 one broken connection would leave every send on it in doubt.
    private void harden(OkHttpClient.Builder http) {
        http.addNetworkInterceptor(Boundary::markDeparture)
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .cookieJar(CookieJar.NO_COOKIES)
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionPool(new ConnectionPool(MOST_REQUESTS, 30, TimeUnit.SECONDS))
                .writeTimeout(wholeCall)
                .callTimeout(wholeCall);
    }

    @Override
    public synchronized void close() {
        clients.values().forEach(RestConnectorClient::close);
        clients.clear();
    }

    private static final class Never extends RetryStrategy {
        private Never() {
            super("never", false);
        }

        @Override
        public boolean shouldRetry(int count, Response response) {
            return false;
        }
    }
}
