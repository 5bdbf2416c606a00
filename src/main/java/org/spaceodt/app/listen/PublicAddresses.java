package org.spaceodt.app.listen;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    /** Names would be looked up by whoever answers for them. */
    private static final Pattern ADDRESS =
            Pattern.compile("([0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:]*:[0-9A-Fa-f:]*)(/[0-9]{1,3})?");

    /** @throws UsageError when one is none */
    public Map<String, String> properties(Messages messages) throws UsageError {
        for (String url : urls) {
            if (!isAddress(url)) {
                throw new UsageError(messages.get("usage.publicUrl"));
            }
        }
        for (String proxy : proxies) {
            if (!ADDRESS.matcher(proxy).matches()) {
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
