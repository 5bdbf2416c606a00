package org.spaceodt.app.listen;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;

/**
 * Under which addresses people reach a server, and which proxies may say who asks. It is said when the container starts.
 *
 * @param urls such as {@code https://space-odt.example.com}
 * @param proxies addresses or networks (CIDR) whose {@code X-Forwarded-For} and {@code X-Forwarded-Proto} are believed
 */
public record PublicAddresses(List<String> urls, List<String> proxies) {
    /** The setting with the addresses, separated by commas. */
    public static final String URLS = "space-odt.public-urls";

    private static final String PROXY = "quarkus.http.proxy.";
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:]+]");
    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    /** Names would be looked up by whoever answers for them. */
    private static final Pattern ADDRESS = Pattern.compile(OCTET + "(\\." + OCTET + "){3}(/([12]?[0-9]|3[0-2]))?");

    private static final Pattern LONG_ADDRESS =
            Pattern.compile("([0-9A-Fa-f:]*:[0-9A-Fa-f:]*)(/([1-9]?[0-9]|1[01][0-9]|12[0-8]))?");

    /** @throws UsageError when one is none */
    public Map<String, String> properties(Messages messages) throws UsageError {
        for (String url : urls) {
            if (!isAddress(url)) {
                throw new UsageError(messages.get("usage.publicUrl"));
            }
        }
        for (String proxy : proxies) {
            if (!isNetwork(proxy)) {
                throw new UsageError(messages.get("usage.trustedProxy"));
            }
        }
        Map<String, String> properties = new HashMap<>();
        if (!urls.isEmpty()) {
            properties.put(URLS, String.join(",", urls));
        }
        if (!proxies.isEmpty()) {
            properties.put(PROXY + "proxy-address-forwarding", "true");
            properties.put(PROXY + "allow-x-forwarded", "true");
            properties.put(PROXY + "trusted-proxies", String.join(",", proxies));
        }
        return properties;
    }

    private static boolean isNetwork(String text) {
        Matcher longer = LONG_ADDRESS.matcher(text);
        if (!longer.matches()) {
            return ADDRESS.matcher(text).matches();
        }
        try {
            // In brackets it is an address or nothing, and not looked up.
            return InetAddress.getByName("[" + longer.group(1) + "]") != null;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** A scheme, a host and perhaps a port; a path would be another server's. */
    private static boolean isAddress(String text) {
        try {
            URI url = URI.create(text);
            return List.of("http", "https")
                            .contains(String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT))
                    && url.getHost() != null
                    && HOST.matcher(url.getHost()).matches()
                    && url.getRawUserInfo() == null
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null
                    && url.getPort() != 0
                    && url.getPort() <= 65_535
                    && List.of("", "/").contains(url.getRawPath());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
