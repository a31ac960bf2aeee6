import type { Configuration } from 'oidc-provider';
import { htmlPage, pageHeaders } from './page';

type Logout = NonNullable<NonNullable<Configuration['features']>['rpInitiatedLogout']>;
type Context = Parameters<NonNullable<Logout['logoutSource']>>[0];

const show = (context: Context, title: string, body: string): void => {
  context.set({ ...pageHeaders });
  context.body = htmlPage(title, body);
};

/** The provider asks whether somebody means to sign out; without script that takes one click. */
export const logout: Logout = {
  async logoutSource(context, form) {
    show(
      context,
      'Uitloggen',
      `<p>Wilt u uitloggen?</p>${form}<div class="choices">
<button type="submit" form="op.logoutForm" name="logout" value="yes">Ja, uitloggen</button>
<button type="submit" form="op.logoutForm" class="second">Nee, ingelogd blijven</button></div>`,
    );
  },
  async postLogoutSuccessSource(context) {
    show(context, 'U bent uitgelogd', '<p><a href="/">Naar de beginpagina</a></p>');
  },
};
