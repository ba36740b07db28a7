export type Owner = { uid: number; gid: number }

/** A way to run PostgreSQL's programs: who then owns its files, what to run them through, and as whom to spawn. */
export type Way = { owner: Owner; through: string[]; as?: Owner }

const nobody: Owner = { uid: 65534, gid: 65534 }

/** Shows the caller under another number to what runs within; outside the files are the caller's. */
const namespace = ['unshare', '--user', '--map-user=65534', '--map-group=65534', '--']

/**
 * The ways to try, best first, for who we are (`named`: the system knows a name for the number) and whose the data is.
 * PostgreSQL refuses root, and initdb a user without a name. Root runs it as whom the data belongs to, at first nobody;
 * where it cannot become nobody, in a user namespace.
 */
export function waysToRun(me: Owner & { named: boolean }, data: Owner | undefined): Way[] {
  const self = { uid: me.uid, gid: me.gid }
  if (me.uid !== 0) return [{ owner: self, through: me.named ? [] : namespace }]
  const owner = data ?? nobody
  const asOther: Way[] = [
    { owner, through: [], as: owner },
    { owner, through: passing(owner) },
  ]
  const asSelf: Way[] = [{ owner: self, through: namespace }]
  if (!data) return [...asOther, ...asSelf]
  return data.uid === 0 ? asSelf : asOther
}

/**
 * Becomes `owner`, yet may pass folders that only root may enter. initdb asks by access(2), which forgets
 * capabilities unless `no_setuid_fixup` is set.
 */
function passing({ uid, gid }: Owner): string[] {
  const become = ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups']
  return [...become, '--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--securebits=+no_setuid_fixup', '--']
}
