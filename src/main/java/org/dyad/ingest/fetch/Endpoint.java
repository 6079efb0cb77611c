package org.dyad.ingest.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a service is and on what terms it answers.
 *
 * @param service short name, as the command line has it
 * @param base address that paths are appended to, without a slash at its end
 * @param keyHeader name of the header that carries the key
 * @param key never printed, kept or logged; null for none
 * @param allowances all of which hold
 */
record Endpoint(
        String service,
        String base,
        String keyHeader,
        @Nullable String key,
        List<Allowance> allowances) {

    Endpoint {
        allowances = List.copyOf(allowances);
    }

    /**
     * Checks what was configured.
     *
     * @throws FetchFailedException if the base is no http or https address, or a key would go out unencrypted
     */
    static Endpoint of(String service, URI base, String keyHeader, @Nullable String key, List<Allowance> allowances) {
        String scheme = base.getScheme() == null ? "" : base.getScheme().toLowerCase(Locale.ROOT);
        if (base.getHost() == null || !scheme.equals("http") && !scheme.equals("https")) {
            throw new FetchFailedException(
                    "dyad.fetch.%s.base must be an http or https address, was %s".formatted(service, base));
        }
        if (key != null && scheme.equals("http") && !isThisMachine(base.getHost())) {
            throw new FetchFailedException(
                    "dyad.fetch.%s.base is an http address; the key is sent over https only".formatted(service));
        }
        return new Endpoint(service, base.toString().replaceAll("/+$", ""), keyHeader, key, allowances);
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    URI uri(Call call) {
        return URI.create(base + call.address());
    }

    /** Headers that only this service may see. */
    Map<String, String> secretHeaders() {
        return key == null ? Map.of() : Map.of(keyHeader, key);
    }

    /** A text of the service's, in case it repeats the key. */
    String withoutKey(String text) {
        return key == null ? text : text.replace(key, "(key)");
    }

    @Override
    public String toString() {
        return "%s at %s".formatted(service, base); // without the key
    }
}
