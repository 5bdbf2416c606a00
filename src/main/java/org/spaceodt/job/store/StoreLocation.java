package org.spaceodt.job.store;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where jobs are kept. It holds a password, and does not print it. */
public final class StoreLocation {
    /** In the out-dir. */
    public static final String FILE = "space-odt.db";

    private static final String JDBC = "jdbc:";

    /**
     * A process that is halted inside a transaction, or that went without a word, keeps the rows that others wait for only so
     * long (milliseconds). Servers that do not know a setting are asked for the others.
     */
    static final String SESSION = "select set_config(ours.name, ours.value, false)"
            + " from (values ('idle_in_transaction_session_timeout', '5000'), ('tcp_user_timeout', '5000'))"
            + " as ours(name, value) where ours.name in (select known.name from pg_settings known)";

    private final String name;
    private final Map<String, String> jdbc;

    private StoreLocation(String name, Map<String, String> jdbc) {
        this.name = name;
        this.jdbc = jdbc;
    }

    /** The file of a single machine: nothing has to be set up. */
    public static StoreLocation sqlite(Path outDir) {
        Path file = outDir.toAbsolutePath().normalize().resolve(FILE);
        return new StoreLocation("sqlite", Map.of("url", "jdbc:sqlite:" + file));
    }

    /**
     * @param url {@code postgresql://[user[:password]@]host[:port]/database[?parameters]}, with {@code jdbc:} before it or not
     * @param user before that of the address
     * @param password the same
     * @throws IllegalArgumentException when it is none; the message does not repeat it
     */
    public static StoreLocation postgresql(String url, Optional<String> user, Optional<String> password) {
        URI address = uri(url.startsWith(JDBC) ? url.substring(JDBC.length()) : url);
        String[] ofAddress = address.getRawUserInfo() == null
                ? new String[0]
                : address.getRawUserInfo().split(":", 2);
        Map<String, String> jdbc = new HashMap<>();
        Map<String, String> secrets = new HashMap<>();
        String query = withoutSecrets(address.getRawQuery(), secrets);
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        jdbc.put("url", "jdbc:postgresql://" + address.getHost() + port + address.getRawPath() + query);
        jdbc.put("jdbc.new-connection-sql", SESSION);
        Optional<String> userInQuery = Optional.ofNullable(secrets.remove("user"));
        Optional<String> passwordInQuery = Optional.ofNullable(secrets.remove("password"));
        user.or(() -> part(ofAddress, 0)).or(() -> userInQuery).ifPresent(given -> jdbc.put("username", given));
        password.or(() -> part(ofAddress, 1)).or(() -> passwordInQuery).ifPresent(given -> jdbc.put("password", given));
        secrets.forEach((name, value) -> jdbc.put("jdbc.additional-jdbc-properties." + name, value));
        return new StoreLocation("postgresql", jdbc);
    }

    /**
     * The driver and the pool write the address into their logs, where no password belongs.
     *
     * @param secrets gets the user and every password among the parameters, decoded
     * @return the others, with a question mark before them
     */
    private static String withoutSecrets(String query, Map<String, String> secrets) {
        if (query == null) {
            return "";
        }
        List<String> others = new ArrayList<>();
        for (String parameter : query.split("&")) {
            String name = parameter.split("=", 2)[0];
            if (name.equals("user") || name.toLowerCase(Locale.ROOT).contains("password")) {
                part(parameter.split("=", 2), 1).ifPresent(value -> secrets.put(name, value));
            } else {
                others.add(parameter);
            }
        }
        return others.isEmpty() ? "" : "?" + String.join("&", others);
    }

    private static URI uri(String url) {
        try {
            URI address = URI.create(url);
            boolean scheme = "postgresql".equals(address.getScheme()) || "postgres".equals(address.getScheme());
            if (scheme && address.getHost() != null && address.getRawPath().length() > 1) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // Said below, without the address: it may hold a password.
        }
        throw new IllegalArgumentException("not the address of a PostgreSQL database");
    }

    private static Optional<String> part(String[] parts, int i) {
        return i < parts.length
                ? Optional.of(URLDecoder.decode(parts[i].replace("+", "%2B"), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    /** Whether it is a file, which all processes that work with it have to see on a disk of this machine. */
    public boolean isFile() {
        return name.equals("sqlite");
    }

    /** System properties for before the container starts. */
    public Map<String, String> properties() {
        String prefix = "quarkus.datasource." + name + ".";
        Map<String, String> properties = new HashMap<>();
        properties.put(prefix + "active", "true");
        // A dollar sign would begin an expression.
        jdbc.forEach((key, value) ->
                properties.put(prefix + (key.equals("url") ? "jdbc.url" : key), value.replace("$", "$$")));
        return properties;
    }

    @Override
    public String toString() {
        return name;
    }
}
