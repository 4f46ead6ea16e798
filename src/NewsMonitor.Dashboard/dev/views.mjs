// The views of the dashboard, as addresses on the timeline of the seeds.
export const views = {
  world: '#/t/seeds',
  country: '#/t/seeds/country/UKR?from=2022-02-14T00:00:00Z&to=2022-02-25T00:00:00Z',
  leader: '#/t/seeds/leader/vladimir-putin',
  organisation: '#/t/seeds/organisation/NATO',
  article: '#/t/seeds/article/https%3A%2F%2Fmeridianwire.example%2Fworld%2F2022%2F02%2F24%2Finvasion?mark=453-580',
  dyads: '#/t/seeds/dyads',
  dyad: '#/t/seeds/dyad/country/RUS/country/UKR',
  compare: '#/t/seeds/compare/country%2FUKR%2Ccountry%2FRUS%2Corganisation%2FNATO',
  past: '#/t/seeds?asOf=2022-02-10T00:00:00Z',
  alerts: '#/t/seeds/alerts',
  forks: '#/t/seeds/forks',
};

export const widths = { phone: [390, 844], desk: [1280, 800], wall: [2560, 1440] };
