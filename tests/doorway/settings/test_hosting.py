"""What the build writes for web servers."""

from __future__ import annotations

from annotated_agenda.publishing.web.hosting import SERVERS, content_policy, hosting_files


def test_the_policy_of_pages_without_inline_scripts_has_no_digests() -> None:
    policy = content_policy(
        ['<script src="x.js"></script><script type="application/ld+json">{}</script>']
    )
    assert "sha256" not in policy
    assert "script-src 'self' 'wasm-unsafe-eval';" in policy
    assert "unsafe-inline" not in policy


def test_inline_scripts_and_styles_are_let_through_by_their_digest() -> None:
    policy = content_policy(["<script>let a = 1</script><style>a {}</style>"])
    # printf %s 'let a = 1' | openssl dgst -sha256 -binary | base64
    assert "'sha256-LAfYd7pbFUgwfQu8b4q135PeTG2z+/coPEUYCd74eCQ='" in policy
    assert policy.count("sha256-") == 2


def test_each_server_has_a_file_of_its_own() -> None:
    files = hosting_files(SERVERS, "/m/", [])
    assert sorted(files) == [".hosting/Caddyfile", ".hosting/nginx.conf", "_headers"]
    assert "/m/404.html" in files[".hosting/nginx.conf"]
    assert "/m/404.html" in files[".hosting/Caddyfile"]
    assert files["_headers"].startswith("/m/*\n  Content-Security-Policy: default-src 'none'")
    assert not hosting_files((), "/", [])
