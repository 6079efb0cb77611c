// The parts of the charting library that Dyad draws with, and no more: what is not named here is not in the bundle.
import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { GridComponent, LegendScrollComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers'

use([BarChart, CanvasRenderer, GridComponent, LegendScrollComponent, LineChart, SVGRenderer, ScatterChart])

export { init }
