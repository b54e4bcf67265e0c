import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A self-signed certificate for loopback and for Braze's host names, made anew at each start. */
export function makeCertificate(): { key: string; cert: string } {
  const folder = mkdtempSync(join(tmpdir(), 'outpost-practice-'));
  const names = 'DNS:localhost,IP:127.0.0.1,DNS:*.braze.com,DNS:*.iad-01.braze.com,DNS:rest.iad-01.braze.com';
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const subject = ['-subj', '/CN=practice Braze', '-addext', `subjectAltName=${names}`];
  try {
    execFileSync(
      'openssl',
      ['req', '-x509', ...kind, '-keyout', key, '-out', cert, '-days', '30', ...subject],
      {
        stdio: 'pipe',
      },
    );
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  } catch (cause) {
    throw new Error(
      'HTTPS needs the program openssl, which could not be run; install it or leave --https out.',
      {
        cause,
      },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
