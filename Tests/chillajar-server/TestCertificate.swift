/// Certificates of the tests: signed by themselves, worth nothing anywhere.
enum TestCertificate {
    /// `CN=satu.uji`, good until 2126, and its key.
    static let satu = """
        -----BEGIN CERTIFICATE-----
        MIIBfTCCASOgAwIBAgIUOPeirgL22j8p2FfwU+vB7L1U3UkwCgYIKoZIzj0EAwIw
        EzERMA8GA1UEAwwIc2F0dS51amkwIBcNMjYxMTIyMjI0NzA3WhgPMjEyNjEwMjky
        MjQ3MDdaMBMxETAPBgNVBAMMCHNhdHUudWppMFkwEwYHKoZIzj0CAQYIKoZIzj0D
        AQcDQgAE25eGaI3cnrzf4G79TLSMoEo7ixjCYrgomPQ07HeH1YWGeDtQ4xMhzT9T
        Wzd26IlJOwrDQAC6PmwXR1XSSiMuZqNTMFEwHQYDVR0OBBYEFKVa6Bs+Ixh1DStd
        s2q4aNUrWoz5MB8GA1UdIwQYMBaAFKVa6Bs+Ixh1DStds2q4aNUrWoz5MA8GA1Ud
        EwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIgQsqJ2SgwPjZv+b2azcOZxs6V
        OgKIQFaV6o/r7N9OckACIQCQuDDVdyZ/lpwuLymYZo3qAKWzvmfvzuQ5oyamia7/
        iw==
        -----END CERTIFICATE-----
        """
    static let satuKey = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgRJ1D4rzeQIOQdlHZ
        BMzjiKAfwjeoMAHaFdEKDKz64pihRANCAATbl4ZojdyevN/gbv1MtIygSjuLGMJi
        uCiY9DTsd4fVhYZ4O1DjEyHNP1NbN3boiUk7CsNAALo+bBdHVdJKIy5m
        -----END PRIVATE KEY-----
        """

    /// `CN=dua.uji`, good until 2126, and its key.
    static let dua = """
        -----BEGIN CERTIFICATE-----
        MIIBezCCASGgAwIBAgIUNpl1pYlftwqUf8MT/LZpiR68secwCgYIKoZIzj0EAwIw
        EjEQMA4GA1UEAwwHZHVhLnVqaTAgFw0yNjExMjIyMjQ3MDdaGA8yMTI2MTAyOTIy
        NDcwN1owEjEQMA4GA1UEAwwHZHVhLnVqaTBZMBMGByqGSM49AgEGCCqGSM49AwEH
        A0IABBwizz3jnKgKhfiUjFD8gPOoAMxdVSUuQ3PX7D8gnSwHQlOE4PfVYi02wR/i
        P+e6tpKCdB0Hq+60FlsYTlrP+3mjUzBRMB0GA1UdDgQWBBRpohbKCLQoP7JbuAdk
        r9WqtDGNxzAfBgNVHSMEGDAWgBRpohbKCLQoP7JbuAdkr9WqtDGNxzAPBgNVHRMB
        Af8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCIQDaCi87s6j41ncpH5nHQr8uXLgk
        5Ci5j/4piL7sQ2QwtQIgROIAZ1XwHVSGPN9owpAxZqkj0GOte65vXx4PR5Z0p1s=
        -----END CERTIFICATE-----
        """
    static let duaKey = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgd0HRbohwxa+sZbQq
        05Hk1mOSsGftrOMw1fb1tbRFqVKhRANCAAQcIs8945yoCoX4lIxQ/IDzqADMXVUl
        LkNz1+w/IJ0sB0JThOD31WItNsEf4j/nuraSgnQdB6vutBZbGE5az/t5
        -----END PRIVATE KEY-----
        """

    /// `CN=lama.uji`, which ran out in 2026, for the key of `satu`.
    static let lama = """
        -----BEGIN CERTIFICATE-----
        MIIBITCBxwIUUgGC2OJM5jmvWMOqDfjo7O/IhKMwCgYIKoZIzj0EAwIwEzERMA8G
        A1UEAwwIbGFtYS51amkwHhcNMjYxMTIyMjI0ODA5WhcNMjYxMTIxMjI0ODA5WjAT
        MREwDwYDVQQDDAhsYW1hLnVqaTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABNuX
        hmiN3J683+Bu/Uy0jKBKO4sYwmK4KJj0NOx3h9WFhng7UOMTIc0/U1s3duiJSTsK
        w0AAuj5sF0dV0kojLmYwCgYIKoZIzj0EAwIDSQAwRgIhAMB+LWviDMB3uj3SstGf
        vLSBUE8ypQEUMut8PrTRyrOcAiEA00HmljplCwMJ81/jVK68AugruP48lIR3QA/z
        ylnhZTw=
        -----END CERTIFICATE-----
        """
}
