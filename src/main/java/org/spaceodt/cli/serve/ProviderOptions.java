package org.spaceodt.cli.serve;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.spaceodt.app.login.ProviderSetting;
import picocli.CommandLine.Option;

/** The identity provider at which people may log in. The secret is no option: arguments are seen by everybody on the machine. */
final class ProviderOptions {
    @Option(names = "--oidc-issuer", paramLabel = "URL")
    String issuer;

    @Option(names = "--oidc-client-id", paramLabel = "ID")
    String clientId;

    @Option(names = "--oidc-client-secret-file", paramLabel = "FILE")
    String secretFile;

    @Option(names = "--oidc-operators", paramLabel = "VALUE")
    List<String> operators = List.of();

    @Option(names = "--oidc-viewers", paramLabel = "VALUE")
    List<String> viewers = List.of();

    @Option(names = "--oidc-role-claim", paramLabel = "NAME")
    String roleClaim;

    @Option(names = "--oidc-name-claim", paramLabel = "NAME")
    String nameClaim;

    @Option(names = "--oidc-scopes", paramLabel = "SCOPES")
    String scopes;

    /** What was given. */
    Map<ProviderSetting, String> given() {
        Map<ProviderSetting, String> given = new EnumMap<>(ProviderSetting.class);
        put(given, ProviderSetting.ISSUER, issuer);
        put(given, ProviderSetting.CLIENT_ID, clientId);
        put(given, ProviderSetting.CLIENT_SECRET_FILE, secretFile);
        put(given, ProviderSetting.OPERATORS, operators.isEmpty() ? null : String.join(";", operators));
        put(given, ProviderSetting.VIEWERS, viewers.isEmpty() ? null : String.join(";", viewers));
        put(given, ProviderSetting.ROLE_CLAIM, roleClaim);
        put(given, ProviderSetting.NAME_CLAIM, nameClaim);
        put(given, ProviderSetting.SCOPES, scopes);
        return given;
    }

    private static void put(Map<ProviderSetting, String> given, ProviderSetting setting, String value) {
        if (value != null) {
            given.put(setting, value);
        }
    }
}
