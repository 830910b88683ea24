package dev.muster.enrollment.session;

import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Addresses of calendar files, each signed for one booking: they can neither be guessed nor made to lead to another one. */
public final class CalendarLinks {

    public static final String PATH = "/calendar/";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int ID_BYTES = 16;
    private static final int MARK_BYTES = 16;

    private final Optional<URI> publicAddress;
    private final SecretKeySpec secret;

    /** Without a public address there are no links: nobody could open them. */
    public CalendarLinks(Optional<URI> publicAddress, byte[] secret) {
        this.publicAddress = publicAddress;
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    public Optional<URI> to(BookingId booking) {
        return publicAddress.map(base -> URI.create(base.toString().replaceFirst("/+$", "") + PATH + token(booking)));
    }

    String token(BookingId booking) {
        byte[] id = bytes(booking);
        byte[] token = Arrays.copyOf(id, ID_BYTES + MARK_BYTES);
        System.arraycopy(mark(id), 0, token, ID_BYTES, MARK_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Empty for everything that we have not signed. */
    public Optional<BookingId> read(String token) {
        byte[] read;
        try {
            read = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        if (read.length != ID_BYTES + MARK_BYTES) {
            return Optional.empty();
        }
        byte[] id = Arrays.copyOf(read, ID_BYTES);
        byte[] mark = Arrays.copyOfRange(read, ID_BYTES, read.length);
        return MessageDigest.isEqual(mark, mark(id)) ? Optional.of(bookingId(id)) : Optional.empty();
    }

    private byte[] mark(byte[] id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return Arrays.copyOf(mac.doFinal(id), MARK_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    private static byte[] bytes(BookingId booking) {
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(booking.value().getMostSignificantBits())
                .putLong(booking.value().getLeastSignificantBits())
                .array();
    }

    private static BookingId bookingId(byte[] id) {
        ByteBuffer bytes = ByteBuffer.wrap(id);
        return new BookingId(new UUID(bytes.getLong(), bytes.getLong()));
    }
}
